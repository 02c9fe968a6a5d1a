package org.laurel.credentials;

/// A credential with the text that was signed, byte for byte.
record SignedCredential(Credential credential, String document) {}
