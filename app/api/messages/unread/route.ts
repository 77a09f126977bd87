import { unreadMessages } from '@/lib/messages/queries';
import { respond } from '@/lib/operation/route';

/** How many messages the person has not read: the frame asks while pages change below it. */
export async function GET() {
  return respond(unreadMessages, {}, (unread) =>
    Response.json({ unread }, { headers: { 'cache-control': 'private, no-store' } }),
  );
}
