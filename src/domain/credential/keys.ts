import type { Verify } from '../teaching/link.ts';
import type { Sha256 } from '../teaching/fingerprint.ts';
import type { Signer } from '../teaching/make-link.ts';

/* What of cryptography is passed in: the same functions as for links (src/stores/signatures.ts, src/stores/desk-key.ts). */

export type { Sha256, Signer, Verify };
