import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { BlockList, isIP } from 'node:net';

const loopback = networks(['127.0.0.0/8', '::1/128']);

/**
 * Networks that nobody reaches from the internet: this machine, private and link-local ones, shared,
 * reserved and multicast ones (IANA's special-purpose registries, RFC 6890), and forms of IPv6 that
 * carry an address of IPv4.
 */
const hidden = networks([
	...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
	...['172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3'],
	...['::/96', '64:ff9b::/32', '2001::/32', '2002::/16', 'fc00::/6'],
]);

/** Whether an address, or the name `localhost`, is one that only this machine reaches. */
export function isLoopback(address: string): boolean {
	return address === 'localhost' || isWithin(loopback, address);
}

/** Whether a literal address is one of the internet; false for names. */
export function isPublic(address: string): boolean {
	return isIP(address) !== 0 && !isWithin(hidden, address);
}

/**
 * Looks a name up as Node does by itself, and fails when any address found is not public. At the
 * connection itself, so that no second answer of the name's server comes between check and use.
 */
export const lookupPublic: LookupFunction = (name, options, callback) => {
	lookup(name, options, (error, found, family) => {
		const addresses = typeof found === 'string' ? [{ address: found }] : (found ?? []);
		const closed = error ? undefined : addresses.find(({ address }) => !isPublic(address));
		if (closed === undefined) callback(error, found, family);
		else callback(new Error(`${name} is ${closed.address}, no public address`), found, family);
	});
};

function isWithin(list: BlockList, address: string): boolean {
	// Node writes the interface behind link-local addresses: fe80::1%eth0.
	const [plain] = address.split('%', 1);
	const family = isIP(plain);
	return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

function networks(subnets: readonly string[]): BlockList {
	const list = new BlockList();
	for (const subnet of subnets) {
		const [network, prefix] = subnet.split('/', 2);
		list.addSubnet(network, Number(prefix), isIP(network) === 6 ? 'ipv6' : 'ipv4');
	}
	return list;
}
