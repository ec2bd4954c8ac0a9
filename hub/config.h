/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Settings: one table (config.c) gives each its name, environment variable,
 * default and words; environment first, then the command line.  --help prints it.
 */
#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

struct config {
	const char *command;    /* serve, user, export, verify, version, help */
	const char *data;       /* --data, VARTTI_DATA, ./data */
	const char *listen;     /* --listen, VARTTI_LISTEN, 127.0.0.1:7515 */
	const char *origin;     /* --origin, VARTTI_ORIGIN: the public address behind a proxy, e.g. https://vartti.example */
	const char *county;     /* --county, VARTTI_COUNTY */
	const char *areas;      /* --areas, VARTTI_AREAS: municipalities, separated by commas */
	const char *units;      /* --units, VARTTI_UNITS */
	bool practice;          /* --practice: see that there is an account and a practice session, print links */
	const char *session, *format; /* export */
	const char *name, *role;      /* user */
	const char *const *rest;      /* words after the command */
	int rest_count;
};

/* FAIL_USAGE after one line on standard error: an unknown option, a missing value. */
enum fail config_load(struct config *config, int argc, char **argv);
/* The reference of all settings and subcommands, made of the table. */
void config_print_help(void);

#endif
