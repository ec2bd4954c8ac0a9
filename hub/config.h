/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Settings: one table (config.c) gives each its option, environment variable,
 * default and words; environment first, then the command line.  --help prints it.
 */
#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>

#include "base/fail.h"

struct config {
	const char *command; /* serve, user, export, verify, guard, import, search … */
	const char *data;    /* the folder of all data */
	const char *listen;  /* "127.0.0.1:7515", "unix:/path" */
	const char *origin;  /* the public address behind a proxy, "https://…"; "": none */
	const char *county;
	const char *areas, *units; /* separated by commas */
	const char *session; /* export: its id; "": all but practice */
	const char *format;  /* export: json, jsonl, csv, qdpx, qdc */
	const char *from, *to; /* export, demo: days, "2026-11-20"; "": none */
	const char *out;     /* export: the file; "": standard output */
	const char *role;    /* user add: coordinator, admin */
	const char *name;    /* user add, user reset: the word after it; "": none */
	const char *title;   /* import: of the session */
	const char *limit;   /* search: at most so many hits; "": all */
	const char *post, *comment, *passage, *step; /* erase: numbers; "": none */
	const char *card, *field, *follow_up;        /* erase */
	const char *reason;                          /* erase */
	const char *older_than, *before;             /* erase: days; a day */
	const char *retention_days;
	const char *ledger;  /* restore: its path */
	bool heading;        /* erase */
	bool off;            /* keep */
	bool dry_run;        /* erase, retention */
	bool json;           /* search, similar: answer as JSON */
	bool shared;         /* export: for those outside */
	bool practice;       /* serve: see to an account and a practice session, print links */
	const char *const *rest; /* words after the command */
	int rest_count;
};

/* FAIL_USAGE after one line on standard error: an unknown option, a missing value. */
enum fail config_load(struct config *config, int argc, char **argv);
/* The reference of all subcommands and settings, made of the tables, on standard output. */
void config_print_help(void);

#endif
