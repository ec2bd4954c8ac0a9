/* SPDX-License-Identifier: EUPL-1.2 */
#include "meter.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The file's beginning; empty when it is not there: a thread may end at any time. */
static const char *file_read(const char *path, char *text, size_t size)
{
	FILE *file = fopen(path, "re");
	size_t len = file ? fread(text, 1, size - 1, file) : 0;

	text[len] = '\0';
	if (file)
		fclose(file);
	return text;
}

static void task_read(struct reading *reading, uint32_t pid, uint32_t tid)
{
	char path[96], text[96];

	if (reading->count == TASKS_MAX)
		end_with("too many threads");
	struct task *task = &reading->tasks[reading->count++];
	*task = (struct task){ .pid = pid, .tid = tid };
	snprintf(path, sizeof(path), "/proc/%" PRIu32 "/task/%" PRIu32 "/schedstat", pid, tid);
	task->ns = strtoull(file_read(path, text, sizeof(text)), NULL, 10);
	snprintf(path, sizeof(path), "/proc/%" PRIu32 "/task/%" PRIu32 "/comm", pid, tid);
	file_read(path, text, sizeof(text));
	text[strcspn(text, "\n")] = '\0';
	snprintf(task->name, sizeof(task->name), "%.15s", text);
}

static void process_read(struct reading *reading, uint32_t pid)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%" PRIu32 "/task", pid);
	DIR *folder = opendir(path);
	if (!folder)
		end_with("the server has ended");
	for (struct dirent *item = readdir(folder); item; item = readdir(folder))
		if (item->d_name[0] != '.')
			task_read(reading, pid, (uint32_t)strtoul(item->d_name, NULL, 10));
	closedir(folder);
}

/* "cpuN user nice system idle iowait irq softirq steal": all but idle and iowait. */
static uint64_t core_busy_ms(const char *line)
{
	uint64_t ticks = 0;
	char *rest;

	strtoul(line + 3, &rest, 10);
	for (int field = 0; field < 8; field++) {
		uint64_t value = strtoull(rest, &rest, 10);
		if (field != 3 && field != 4)
			ticks += value;
	}
	return ticks * 1000 / (uint64_t)sysconf(_SC_CLK_TCK);
}

static uint64_t cores_busy_ms(const struct options *options)
{
	char text[16384], name[16];
	uint64_t busy = 0;

	file_read("/proc/stat", text, sizeof(text));
	for (uint32_t i = 0; i < options->core_count; i++) {
		snprintf(name, sizeof(name), "cpu%" PRIu32 " ", options->cores[i]);
		const char *line = strstr(text, name);
		busy += line ? core_busy_ms(line) : 0;
	}
	return busy;
}

static uint64_t own_ns(void)
{
	struct timespec cpu;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
	return (uint64_t)cpu.tv_sec * 1000000000u + (uint64_t)cpu.tv_nsec;
}

static void reading_take(struct reading *reading, const struct options *options)
{
	reading->count = 0;
	for (uint32_t i = 0; i < options->pid_count; i++)
		process_read(reading, options->pids[i]);
	reading->busy_ms = cores_busy_ms(options);
	reading->own_ns = own_ns();
	reading->at_ns = now_ns();
}

void meter_begin(struct meter *meter, const struct options *options)
{
	meter->options = options;
	reading_take(&meter->begun, options);
}

void meter_end(struct meter *meter)
{
	reading_take(&meter->ended, meter->options);
}

static uint64_t task_ns(const struct meter *meter, const struct task *task)
{
	for (uint32_t i = 0; i < meter->begun.count; i++)
		if (meter->begun.tasks[i].tid == task->tid)
			return task->ns > meter->begun.tasks[i].ns ?
			       task->ns - meter->begun.tasks[i].ns : 0;
	return task->ns;
}

static void threads_report(const struct meter *meter, struct report *report)
{
	report_open(report, "threads");
	for (uint32_t i = 0; i < meter->ended.count; i++) {
		const struct task *task = &meter->ended.tasks[i];
		char name[48];
		snprintf(name, sizeof(name), "%s %" PRIu32, task->name, task->tid);
		if (task_ns(meter, task) > 0)
			report_number(report, name, (double)task_ns(meter, task) / 1e6);
	}
	report_close(report);
}

void meter_report(const struct meter *meter, struct report *report)
{
	double loop_ms = 0, rest_ms = 0;

	for (uint32_t i = 0; i < meter->ended.count; i++) {
		const struct task *task = &meter->ended.tasks[i];
		bool is_loop = task->tid == meter->options->pids[0];
		*(is_loop ? &loop_ms : &rest_ms) += (double)task_ns(meter, task) / 1e6;
	}
	double own_ms = (double)(meter->ended.own_ns - meter->begun.own_ns) / 1e6;
	double busy_ms = (double)(meter->ended.busy_ms - meter->begun.busy_ms);
	report_number(report, "wall_ms", (double)(meter->ended.at_ns - meter->begun.at_ns) / 1e6);
	report_number(report, "loop_ms", loop_ms);
	report_number(report, "rest_ms", rest_ms);
	report_number(report, "own_ms", own_ms);
	report_number(report, "foreign_ms", busy_ms - own_ms - loop_ms - rest_ms);
	threads_report(meter, report);
}

uint64_t meter_rss_kib(const struct options *options)
{
	char path[64], text[256];
	uint64_t kib = 0;

	for (uint32_t i = 0; i < options->pid_count; i++) {
		snprintf(path, sizeof(path), "/proc/%" PRIu32 "/smaps_rollup", options->pids[i]);
		file_read(path, text, sizeof(text));
		const char *line = strstr(text, "Rss:");
		kib += line ? strtoull(line + 4, NULL, 10) : 0;
	}
	return kib;
}
