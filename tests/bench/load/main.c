/* SPDX-License-Identifier: EUPL-1.2 */
/* The load generator: one scenario against one server, its result as JSON. */
#include <stdio.h>
#include <string.h>

#include "scenario.h"

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(const struct options *options, struct report *report);
	} scenarios[] = {
		{ "posts", posts_run }, { "votes", votes_run },
		{ "joins", joins_run }, { "commands", commands_run },
	};
	struct options options;
	struct report report = { 0 };

	options_read(&options, argc, argv);
	for (size_t i = 0; i < sizeof(scenarios) / sizeof(*scenarios); i++) {
		if (strcmp(scenarios[i].name, options.scenario) != 0)
			continue;
		report_open(&report, NULL);
		scenarios[i].run(&options, &report);
		report_close(&report);
		putchar('\n');
		return 0;
	}
	end_with(options.scenario);
}
