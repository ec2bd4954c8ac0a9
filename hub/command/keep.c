/* SPDX-License-Identifier: EUPL-1.2 */
/* vartti keep --session ID [--off]: retention by age passes the session by. */
#include <stdio.h>

#include "command/command.h"
#include "command/wishes.h"
#include "config.h"

int keep_run(const struct config *config)
{
	struct buf line = { 0 };
	bool kept;

	if (!config->session[0]) {
		fprintf(stderr, "vartti keep: --session is missing (vartti help)\n");
		return EXIT_USAGE;
	}
	struct json json = wish_open(&line, "keep", str_from(config->session));
	member_bool(&json, "set", !config->off);
	json_close(&json, '}');
	int status = wish_ask("keep", config->data, buf_str(&line), &kept);
	buf_free(&line);
	return status;
}
