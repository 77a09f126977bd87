/**
 * The PostgreSQL server that integration tests make their databases on: TEST_DATABASE_URL where TEST_ON_SERVER is
 * set. Null: each test file has an embedded one in memory.
 */
export function testServer(): string | null {
  const { TEST_ON_SERVER, TEST_DATABASE_URL } = process.env;
  return TEST_ON_SERVER && TEST_DATABASE_URL ? TEST_DATABASE_URL : null;
}
