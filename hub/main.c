/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Vartti: a quarter of an hour in which professionals say what they see.
 *
 *   base      strings, buffers, arenas, digests: what the rest is written with
 *   domain    a session as a fold over its journal; no clock, disk or socket
 *   language  what words are found by, and what must not be said: the guard
 *   wire      frames in and out, bounded and strict
 *   export    closed sessions as files for others' programs
 *   host      the loop, the clock, files, tokens: the machine
 *   journal   what happened, in order and durable
 *   access    accounts, log-ins: which role somebody has
 *   archive   closed sessions in tables that can be asked
 *   live      rooms, lanes, members: who hears what, and when
 *   net       sockets, HTTP and WebSocket by libwebsockets
 *   web       pages and JSON
 *   command   one file a subcommand; serve.c opens all of the above
 *
 * A folder knows those above it alone.  A command of a client goes down
 * net → wire → live → journal, and its entry comes back up the same way, durable
 * and in order.  hub/README.md walks it in twelve steps.
 */
#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "config.h"

static int version_run(const struct config *config)
{
	(void)config;
	printf("vartti %s\n", VARTTI_VERSION);
	return EXIT_FINE;
}

static int help_run(const struct config *config)
{
	(void)config;
	config_print_help();
	return EXIT_FINE;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *word;
		subcommand *run;
	} subcommands[] = {
		{ "serve", serve_run }, { "user", user_run }, { "export", export_run },
		{ "verify", verify_run }, { "guard", guard_run },
		{ "version", version_run }, { "help", help_run },
		{ "import", import_run }, { "search", search_run }, { "similar", similar_run },
		{ "demo", demo_run },
		{ "erase", erase_run }, { "keep", keep_run }, { "retention", retention_run },
		{ "rebuild", rebuild_run }, { "backup", backup_run }, { "restore", restore_run },
	};
	struct config config;

	if (config_load(&config, argc, argv))
		return EXIT_USAGE;
	for (size_t i = 0; i < sizeof(subcommands) / sizeof(*subcommands); i++)
		if (strcmp(config.command, subcommands[i].word) == 0)
			return subcommands[i].run(&config);
	return EXIT_USAGE;
}
