/* All that checking takes. Verify.svelte fetches it when there is something to check: it brings the JSON-LD library. */

export { openCertificateLink } from '../../domain/credential/certificate-link.ts';
export { keyOf } from '../../domain/credential/did-key.ts';
export { checkTitle, checkWords, fieldWords } from '../../domain/credential/check-words.ts';
export { DOOR_MAX_BYTES, recognise } from '../../domain/credential/door.ts';
export { linkFaultWords, recognisedWords } from '../../domain/credential/door-words.ts';
export { fingerprintOf } from '../../domain/teaching/fingerprint.ts';
export { verifyCredential } from '../../domain/credential/verify.ts';
