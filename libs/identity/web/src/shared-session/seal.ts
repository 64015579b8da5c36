import { fromBase64url, toBase64url } from './base64url';

const NONCE_BYTES = 12;
const MARK_BYTES = 16;
const written = (text: string) => new TextEncoder().encode(text);

/**
 * Closes work with the key of an account, so that nobody else can read it, and nobody else could have written it. The key lives in this page alone:
 * scripts cannot take it out again, and nothing stores it.
 */
export class Seal {
  private constructor(private readonly subtle: SubtleCrypto, private readonly cipher: CryptoKey, private readonly namer: CryptoKey) {}

  /** `key`: 32 bytes, as the server gives them. Two keys come from it, for two purposes. */
  static async with(subtle: SubtleCrypto, key: string): Promise<Seal> {
    const given = await subtle.importKey('raw', fromBase64url(key), 'HKDF', false, ['deriveKey']);
    const from = (purpose: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: written(`aula.${purpose}`) });
    return new Seal(
      subtle,
      await subtle.deriveKey(from('seal'), given, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
      await subtle.deriveKey(from('name'), given, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
    );
  }

  /** A name that tells nobody what it names; the same each time. */
  async markOf(name: string): Promise<string> {
    return toBase64url(new Uint8Array(await this.subtle.sign('HMAC', this.namer, written(name))).subarray(0, MARK_BYTES));
  }

  /** Bound to the place where it lies: moved elsewhere, it does not open. */
  async close(place: string, text: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const closed = new Uint8Array(await this.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: written(place) }, this.cipher, written(text)));
    return `${toBase64url(iv)}.${toBase64url(closed)}`;
  }

  /** Rejects for what was closed with another key, changed, or brought from another place. */
  async open(place: string, closed: string): Promise<string> {
    const [iv = '', body = ''] = closed.split('.');
    const opened = await this.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64url(iv), additionalData: written(place) }, this.cipher, fromBase64url(body));
    return new TextDecoder().decode(opened);
  }
}

/** What stands before all that a device keeps sealed of an account: it is known again after the key has changed, and tells nobody who it is. */
export async function ownerMark(subtle: SubtleCrypto, accountId: string): Promise<string> {
  return toBase64url(new Uint8Array(await subtle.digest('SHA-256', written(`aula.owner\n${accountId}`))).subarray(0, MARK_BYTES));
}
