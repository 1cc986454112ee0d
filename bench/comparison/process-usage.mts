/** What a process has used, by Linux's own counters; the process itself is not disturbed. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Clock ticks a second, the unit of /proc/<pid>/stat. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Milliseconds of CPU that all threads of a process have used, in user and kernel mode (proc_pid_stat(5)). */
export function cpuTime(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The command's name before it may hold spaces and parentheses.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Bytes of memory that a process held at its highest since `forgetPeak` (VmHWM, proc_pid_status(5)). */
export function peakMemory(pid: number): number {
	const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
	if (found === null) throw new Error(`Linux tells no peak memory of process ${pid}`);
	return Number(found[1]) * 1024;
}

/** Lets the peak begin anew at what the process holds now (5 in clear_refs, proc_pid_clear_refs(5)). */
export function forgetPeak(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
