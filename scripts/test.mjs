// npm test: installs what it needs, checks everything, and ends with `N passed, N failed`.
import { main } from './test/main.mjs';

await main();
