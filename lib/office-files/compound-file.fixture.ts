/** A compound file, as older office programs and those with a password write them, with streams of these names. */
export function compoundFile(...streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return new Uint8Array(bytes);
}
