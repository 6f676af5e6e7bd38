//! Bytes in, requests out: TLS, HTTP/1.1 and HTTP/2, header-name case, one routing table
