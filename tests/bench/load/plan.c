/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan.h"

#include <stdio.h>
#include <stdlib.h>

static bool room_read(struct room *room, FILE *file)
{
	char line[8192];

	if (!fgets(line, sizeof(line), file) || sscanf(line, "%7s", room->code) != 1)
		return false;
	char *rest = line;
	while (*rest && *rest != ' ')
		rest++;
	while (room->thing_count < THINGS_MAX) {
		char *end;
		unsigned long id = strtoul(rest, &end, 10);
		if (end == rest)
			break;
		room->things[room->thing_count++] = (uint32_t)id;
		rest = end;
	}
	return true;
}

static void room_fill(struct room *room)
{
	while (room->thing_count < THINGS_MAX) {
		room->things[room->thing_count] = room->thing_count + 1;
		room->thing_count++;
	}
}

void plan_open(struct plan *plan, const char *path, uint32_t rooms)
{
	FILE *file = path ? fopen(path, "re") : NULL;

	if (path && !file)
		end_with(path);
	*plan = (struct plan){ .count = rooms, .rooms = room_for(rooms, sizeof(*plan->rooms)) };
	for (uint32_t i = 0; i < rooms; i++) {
		if (!file)
			room_fill(&plan->rooms[i]);
		else if (!room_read(&plan->rooms[i], file))
			end_with("the plan has too few rooms");
	}
	if (file)
		fclose(file);
}

void plan_close(struct plan *plan)
{
	free(plan->rooms);
	*plan = (struct plan){ 0 };
}

uint32_t room_find(const struct room *room, uint64_t thing)
{
	uint32_t place = 0;

	while (place < room->thing_count && room->things[place] != thing)
		place++;
	return place < room->thing_count ? place : THINGS_MAX;
}
