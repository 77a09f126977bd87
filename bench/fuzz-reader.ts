// Reads damaged files one after another, so that one that hangs or takes all memory can be ended from outside.
import { verdictOn } from '@/lib/office-files/fuzz-verdict.fixture';

process.on('message', (bytes: Uint8Array) => {
  verdictOn(bytes).then((verdict) => process.send?.(verdict));
});
