/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The ledger of erasures, DIR/ledger: one line of text for each destroyed body,
 * forgotten session and destroyed key: "<ms> body <session> <seq> <reason>",
 * "<ms> session <session> <reason>", "<ms> key <session> <reason>".  No text of
 * anybody.  It lies outside the database and is applied after every restore.
 * Written and synced before the thing is destroyed, so a crash between leaves work, not a leak.
 */
#ifndef JOURNAL_LEDGER_H
#define JOURNAL_LEDGER_H

#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

struct ledger;

enum ledger_what { LEDGER_BODY, LEDGER_SESSION, LEDGER_KEY };

struct ledger_line {
	uint64_t time_ms;
	enum ledger_what what;
	struct str session;
	uint64_t seq;      /* bodies alone */
	struct str reason; /* [a-z_]: edited, withdrawn, refused, practice_over, closed … */
};

enum fail ledger_open(struct ledger **ledger, const char *path); /* appends; made when missing */
/* Does nothing durable elsewhere; for tests and the simulation. */
enum fail ledger_open_memory(struct ledger **ledger);
/* Gathers; ledger_sync makes all gathered lines durable. */
void ledger_add(struct ledger *ledger, const struct ledger_line *line);
enum fail ledger_sync(struct ledger *ledger);
typedef bool ledger_visit(void *self, const struct ledger_line *line);
/* A torn last line is passed over. */
enum fail ledger_read(const char *path, ledger_visit *visit, void *visitor);
void ledger_close(struct ledger *ledger);

#endif
