/** Messages that the editor shows. */
import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** Shows a message that asks for no answer, which not every editor would give. */
export function tell(connection: Connection, type: MessageType, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type, message });
}
