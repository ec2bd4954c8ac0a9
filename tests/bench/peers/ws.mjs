// SPDX-License-Identifier: EUPL-1.2
// node ws.mjs PORT: what one says in a room goes to all in it; the path names the room.
import { WebSocket, WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 1024, perMessageDeflate: false });

server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data, binary) => {
    for (const member of room) if (member.readyState === WebSocket.OPEN) member.send(data, { binary });
  });
});
