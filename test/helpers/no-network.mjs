// Preloaded into a build: every name that is looked up, and every address but this machine's own, is refused.
import dns from 'node:dns';
import { Socket } from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0']);
const refuse = (what) => {
  throw new Error(`no network in a build: ${what}`);
};

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectLocally(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' && first !== null ? first.host : args[1];
  const isLocal =
    (typeof first === 'object' && first?.path !== undefined) ||
    typeof first === 'string' ||
    host === undefined ||
    LOOPBACK.has(host);
  return isLocal ? connect.apply(this, args) : refuse(host);
};
const { lookup } = dns;
dns.lookup = (name, ...rest) => (LOOPBACK.has(name) ? lookup(name, ...rest) : refuse(name));
