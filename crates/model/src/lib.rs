//! Ids, ARNs, definitions, road types and ports: the words every room shares
