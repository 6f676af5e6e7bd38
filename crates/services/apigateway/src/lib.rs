//! AWS's apigateway service: a file a noun, thin endpoints
