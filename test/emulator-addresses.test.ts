type Addresses = typeof import('../emulator/src/addresses.mts');

describe('the local service tells addresses apart:', () => {
	let addresses: Addresses;
	beforeAll(async () => {
		addresses = await import('../emulator/src/addresses.mts');
	});

	it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', 'localhost'])(
		'%s is of this machine only',
		(address) => {
			expect(addresses.isLoopback(address)).toBe(true);
			expect(addresses.isPublic(address)).toBe(false);
		},
	);

	it.each([
		...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.100.100.200'],
		...['169.254.169.254', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::ffff:10.1.2.3'],
		...['::', 'fe80::1%eth0', 'fd00::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::'],
		...['', '127.example.com'],
	])('%s is none of the internet', (address) => {
		expect(addresses.isLoopback(address)).toBe(false);
		expect(addresses.isPublic(address)).toBe(false);
	});

	it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2001:4860::8888'])(
		'%s is of the internet',
		(address) => {
			expect(addresses.isLoopback(address)).toBe(false);
			expect(addresses.isPublic(address)).toBe(true);
		},
	);
});
