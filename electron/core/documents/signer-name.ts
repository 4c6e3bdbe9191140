import { childrenOf, type Der, readDer, textOf } from './der.ts';

export type SignerName = { signer: string | null; organisation: string | null };

const commonName = '550403';
const organisationName = '55040a';
const contextZero = 0xa0;
const sequence = 0x30;
const set = 0x31;

/** Who a CMS signature (RFC 5652) says signed it, by the certificate in it; undefined where it cannot be read. */
export function signerOf(contents: Buffer): SignerName | undefined {
  const signedData = find(readDer(contents), contextZero);
  const body = signedData && readDer(signedData.content);
  const parts = body && childrenOf(body);
  if (!parts) return undefined;
  const certificates = parts.find(({ tag }) => tag === contextZero);
  const serial = serialOf(parts.findLast(({ tag }) => tag === set));
  const known = (certificates && childrenOf(certificates))?.map(certificateFacts) ?? [];
  const facts = known.filter(each => each !== undefined);
  return (serial && facts.find(each => each.serial.equals(serial))) ?? facts[0];
}

function find(outer: Der | undefined, tag: number): Der | undefined {
  return outer && childrenOf(outer)?.find(each => each.tag === tag);
}

/** The serial number by which the first signer names the certificate. */
function serialOf(signers: Der | undefined): Buffer | undefined {
  const first = signers && childrenOf(signers)?.[0];
  const identity = find(first, sequence);
  return identity && childrenOf(identity)?.find(({ tag }) => tag === 0x02)?.content;
}

function certificateFacts(certificate: Der): (SignerName & { serial: Buffer }) | undefined {
  const body = find(certificate, sequence);
  const fields = body && childrenOf(body);
  if (!fields) return undefined;
  // [0] version, serial, algorithm, issuer, validity, subject; the version may be left out.
  const [serial, , , , subject] = fields[0]?.tag === contextZero ? fields.slice(1) : fields;
  if (serial?.tag !== 0x02 || !subject) return undefined;
  const names = namesIn(subject);
  return {
    serial: serial.content,
    signer: names.get(commonName) ?? null,
    organisation: names.get(organisationName) ?? null,
  };
}

/** The attributes of a distinguished name by their object identifiers in hex; the last of each counts. */
function namesIn(subject: Der): Map<string, string> {
  const pairs = (childrenOf(subject) ?? []).flatMap(group => childrenOf(group) ?? []).map(childrenOf);
  const named = pairs.flatMap((pair): [string, string][] => {
    const [identifier, value] = pair ?? [];
    const text = value && textOf(value);
    return identifier && text !== undefined ? [[identifier.content.toString('hex'), text.trim()]] : [];
  });
  return new Map(named);
}
