// SPDX-License-Identifier: EUPL-1.2
// node socketio.mjs PORT: what one says in a room goes to all in it; the query names the room.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  const { room } = socket.handshake.query;
  socket.join(room);
  socket.on('say', (text) => io.to(room).emit('say', text));
});
http.listen({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 1024 });
