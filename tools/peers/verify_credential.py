#!/usr/bin/python3
"""Checks a certificate with code that has nothing in common with the course's: PyLD, and the cryptography of OpenSSL.

    verify_credential.py FILE [--status LIST] [--recipient NAME] [--now MOMENT]

FILE is a credential as JSON, or a PNG with one in it. Says "holds", or what fails, one word a line; nothing is fetched.
On Debian: apt-get install -y python3-pyld python3-cryptography python3-png
"""

import argparse
import base64
import datetime
import gzip
import hashlib
import json
import pathlib
import sys
import unicodedata

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

HERE = pathlib.Path(__file__).resolve().parent
BUNDLED = HERE.parents[1] / 'src' / 'domain' / 'credential' / 'contexts'
CONTEXTS = {
    'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'open-badges-3.0.3.json',
}
UNDEFINED = 'urn:undefined:'
ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'


class Fails(Exception):
    """What fails, in one word."""


def loader(url, _options=None):
    """Gives what is bundled, and fetches nothing."""
    document = json.loads((BUNDLED / CONTEXTS[url]).read_text(encoding='utf-8'))
    return {'contentType': 'application/ld+json', 'contextUrl': None, 'documentUrl': url, 'document': document}


def read(path):
    """The credential in a file: JSON, or in the text of a picture."""
    data = pathlib.Path(path).read_bytes()
    if data.startswith(b'\x89PNG'):
        import png

        texts = [text for kind, text in png.Reader(bytes=data).chunks() if kind == b'iTXt']
        badges = [text for text in texts if text.startswith(b'openbadgecredential\0')]
        if len(badges) != 1:
            raise Fails('no-badge')
        keyword, rest = badges[0].split(b'\0', 1)
        if rest[:2] != b'\0\0':
            raise Fails('compressed')
        data = rest[2:].split(b'\0', 2)[2]
    return json.loads(data.decode('utf-8'))


def base58(text):
    """The bytes of a text in base 58."""
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip('1'))
    return b'\0' * zeros + number.to_bytes((number.bit_length() + 7) // 8, 'big')


def key_of(did):
    """The Ed25519 key of a did:key."""
    if not did.startswith('did:key:z'):
        raise Fails('issuer-unknown-method')
    data = base58(did[len('did:key:z') :])
    if len(data) != 34 or data[:2] != b'\xed\x01':
        raise Fails('issuer-malformed')
    return Ed25519PublicKey.from_public_bytes(data[2:])


def check_terms(document):
    """Fails where a word has no meaning: with a vocabulary for all that have none, they show."""
    expanded = json.dumps(jsonld.expand(document, {'documentLoader': loader, 'expandContext': {'@vocab': UNDEFINED}}))
    if UNDEFINED in expanded:
        raise Fails('term-undefined')


def canonical(document):
    """The statements of a document, in order (RDFC-1.0, which was URDNA2015)."""
    options = {'algorithm': 'URDNA2015', 'format': 'application/n-quads', 'documentLoader': loader}
    return hashlib.sha256(jsonld.normalize(document, options).encode('utf-8')).digest()


def check_proof(credential):
    """Fails where the proof is not the issuer's over this very document (Data Integrity EdDSA, eddsa-rdfc-2022)."""
    proof = dict(credential.get('proof') or {})
    if not proof:
        raise Fails('proof-missing')
    if (proof.get('type'), proof.get('cryptosuite')) != ('DataIntegrityProof', 'eddsa-rdfc-2022'):
        raise Fails('proof-other-suite')
    issuer = credential['issuer'] if isinstance(credential['issuer'], str) else credential['issuer']['id']
    did = proof['verificationMethod'].split('#')[0]
    if did != issuer:
        raise Fails('issuer-other-key')
    if not all(context in CONTEXTS for context in credential['@context']):
        raise Fails('context-unknown')
    document = {name: value for name, value in credential.items() if name != 'proof'}
    check_terms(document)
    signature = base58(proof.pop('proofValue')[1:])
    proof['@context'] = credential['@context']
    try:
        key_of(did).verify(signature, canonical(proof) + canonical(document))
    except InvalidSignature:
        raise Fails('signature-broken') from None


def moment(text):
    """A moment with its zone."""
    return datetime.datetime.fromisoformat(text.replace('Z', '+00:00'))


def check_dates(credential, now):
    """Fails outside of the dates."""
    if now < moment(credential['validFrom']):
        raise Fails('dates-not-yet')
    if 'validUntil' in credential and now > moment(credential['validUntil']):
        raise Fails('dates-expired')


def check_status(credential, status):
    """Fails where the list has the certificate among those withdrawn."""
    entry = credential.get('credentialStatus')
    if not entry or not status:
        return
    check_proof(status)
    if status['issuer'] != credential['issuer']['id'] or status['id'] != entry['statusListCredential']:
        raise Fails('status-other-list')
    bits = gzip.decompress(base64.urlsafe_b64decode(status['credentialSubject']['encodedList'][1:] + '=='))
    place = int(entry['statusListIndex'])
    if bits[place // 8] >> (7 - place % 8) & 1:
        raise Fails('status-withdrawn')


def check_recipient(credential, name):
    """Fails where it was issued to someone else."""

    def plain(text):
        return ' '.join(unicodedata.normalize('NFKC', text).casefold().split())

    identifiers = credential['credentialSubject']['identifier']
    names = [one['identityHash'] for one in identifiers if one['identityType'] == 'name']
    if name and plain(name) not in [plain(one) for one in names]:
        raise Fails('recipient-differs')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('file')
    parser.add_argument('--status')
    parser.add_argument('--recipient')
    parser.add_argument('--now')
    told = parser.parse_args()
    now = moment(told.now) if told.now else datetime.datetime.now(datetime.timezone.utc)
    try:
        credential = read(told.file)
        check_proof(credential)
        check_dates(credential, now)
        check_status(credential, read(told.status) if told.status else None)
        check_recipient(credential, told.recipient)
    except Fails as what:
        print(what)
        return 1
    print('holds')
    return 0


if __name__ == '__main__':
    sys.exit(main())
