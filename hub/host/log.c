/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "host/clock.h"

#define LINE_LEN_MAX 1024

void log_line(enum log_level level, const char *format, ...)
{
	static const char *const words[] = { "error", "warn", "info" };
	char line[LINE_LEN_MAX + 1];
	uint64_t now_ms = clock_wall_ms();
	time_t now_s = (time_t)(now_ms / 1000);
	struct tm utc;
	va_list args;

	gmtime_r(&now_s, &utc);
	size_t start = strftime(line, sizeof(line), "%Y-%m-%dT%H:%M:%S", &utc);
	int len = snprintf(line + start, sizeof(line) - start, ".%03uZ %s ",
			   (unsigned)(now_ms % 1000), words[level]);
	start += (size_t)len;
	va_start(args, format);
	len = vsnprintf(line + start, sizeof(line) - start, format, args);
	va_end(args);

	size_t end = start + (len > 0 ? (size_t)len : 0);
	end = end < LINE_LEN_MAX ? end : LINE_LEN_MAX - 1;
	/* One message is one line, whatever stands in it. */
	for (size_t i = start; i < end; i++)
		if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
			line[i] = ' ';
	line[end++] = '\n';
	/* One write a line, so that threads do not mix; who does not read it misses it. */
	ssize_t written = write(STDERR_FILENO, line, end);
	(void)written;
}
