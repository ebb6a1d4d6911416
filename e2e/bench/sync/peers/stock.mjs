// The stock y-websocket server as its own start script does it; with YPERSISTENCE it keeps documents in LevelDB.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const server = createServer((_request, response) => response.end())
const sockets = new WebSocketServer({ server })
sockets.on('connection', setupWSConnection)
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
