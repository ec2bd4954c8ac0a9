/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The subcommands, a file each.  Results go to standard output, messages to
 * standard error.  A subcommand gives the program's exit status.
 */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

struct config;

#define EXIT_FINE 0
#define EXIT_FAILED 1 /* of verify: something does not match */
#define EXIT_USAGE 2

/* What lies in the folder of all data (--data). */
#define DATA_JOURNAL "journal.db"
#define DATA_ACCESS "access.db"
#define DATA_ARCHIVE "archive.db"
#define DATA_OFFICE "office.db"
#define DATA_KEYS "keys"
#define DATA_LEDGER "ledger"
#define DATA_MARKER "applying"
#define DATA_HUB_KEY "hub.key"

typedef int subcommand(const struct config *config);

subcommand serve_run, user_run, export_run, verify_run, guard_run;
subcommand import_run, search_run, similar_run, demo_run;
subcommand erase_run, keep_run, retention_run, rebuild_run, backup_run, restore_run;

#endif
