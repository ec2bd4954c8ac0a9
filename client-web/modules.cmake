# SPDX-License-Identifier: EUPL-1.2
# npm ci, unless the modules that lie there are those of the lock.
set(LOCK ${CLIENT}/package-lock.json)
set(INSTALLED ${CLIENT}/node_modules/.package-lock.json)
if(EXISTS ${INSTALLED} AND NOT ${LOCK} IS_NEWER_THAN ${INSTALLED})
	return()
endif()
execute_process(COMMAND ${NPM} ci --no-audit --no-fund WORKING_DIRECTORY ${CLIENT}
	COMMAND_ERROR_IS_FATAL ANY)
