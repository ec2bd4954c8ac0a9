/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Messages of the program to standard error, one line each: time, level, words.
 * Never an address, a seat, a user agent, a text of anybody.
 */
#ifndef HOST_LOG_H
#define HOST_LOG_H

enum log_level { LOG_ERROR, LOG_WARN, LOG_INFO };

void log_line(enum log_level level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
