/* SPDX-License-Identifier: EUPL-1.2 */
/* vartti retention --retention-days N [--dry-run]: what the hub does once a day, now. */
#include <stdio.h>

#include "command/command.h"
#include "command/days.h"
#include "command/wishes.h"
#include "config.h"
#include "host/clock.h"
#include "retention/age.h"

int retention_run(const struct config *config)
{
	uint32_t days;

	if (!days_read(config->retention_days, &days)) {
		fprintf(stderr, "vartti retention: --retention-days is a number of days\n");
		return EXIT_USAGE;
	}
	if (days == 0) {
		fprintf(stderr, "no retention by age is set (--retention-days): nothing goes\n");
		return EXIT_FINE;
	}
	return sessions_age(&(struct aging){
		.tool = "retention", .data = config->data, .dry_run = config->dry_run,
		.before_ms = age_before_ms(clock_wall_ms(), days),
	});
}
