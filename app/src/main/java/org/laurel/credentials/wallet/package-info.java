/// Hands a credential to its earner's wallet app (OpenID for Verifiable Credential Issuance 1.0,
/// pre-authorized code flow).
@NullMarked
package org.laurel.credentials.wallet;

import org.jspecify.annotations.NullMarked;
