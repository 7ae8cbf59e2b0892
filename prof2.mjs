import { readSource } from './src/core/importer/formats/read-source.ts';
const bytes=new Uint8Array(Buffer.from('a\n'.repeat(5_000_000)));
readSource(bytes,'a.html');
