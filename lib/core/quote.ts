/** No name and no value of a form is longer; what is, is shortened to be read at all. */
const LONGEST = 60;

/**
 * A text of a file as a message quotes it: in one line, without what nobody can see, shortened where it is long.
 * @example quote('一千\n万') === '“一千 万”'
 */
export function quote(text: string): string {
  const characters = [
    ...text
      .slice(0, 2 * LONGEST)
      .replace(/[\p{Z}\s]+/gu, ' ')
      .replace(/\p{C}/gu, ''),
  ];
  const isLong = characters.length > LONGEST || text.length > 2 * LONGEST;
  return `“${characters.slice(0, LONGEST).join('')}${isLong ? '…' : ''}”`;
}
