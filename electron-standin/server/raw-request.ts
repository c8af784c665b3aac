import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Says exactly these bytes to a port on loopback and returns what is said back; status 0: nothing was.
 *
 * For tests: no client in between corrects a request that no browser would make.
 */
export function rawRequest(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.setEncoding('latin1')
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no end of the answer to ${text}`)))
    socket.on('data', chunk => {
      answer += chunk
      // A connection that was upgraded stays open.
      if (answer.startsWith('HTTP/1.1 101') && answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(parseAnswer(answer)))
  })
}

function parseAnswer(answer: string): RawAnswer {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  const rest = body.join('\r\n\r\n')
  const named: Readonly<Record<string, string>> = Object.fromEntries(headers)
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: named,
    body: named['transfer-encoding'] === 'chunked' ? joinChunks(rest) : rest,
  }
}

function joinChunks(body: string): string {
  const end = body.indexOf('\r\n')
  const size = Number.parseInt(body.slice(0, end), 16)
  if (end < 0 || !(size > 0)) return ''
  return body.slice(end + 2, end + 2 + size) + joinChunks(body.slice(end + 4 + size))
}
