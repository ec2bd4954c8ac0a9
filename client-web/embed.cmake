# SPDX-License-Identifier: EUPL-1.2
#
# The library `client`: the browser client's files in the binary, and the
# vocabulary.  With VARTTI_CLIENT off it is one plain page, and npm is not needed.
set(CLIENT_SOURCE ${CMAKE_SOURCE_DIR}/client-web)
set(CLIENT_OUT ${CMAKE_BINARY_DIR}/client)
set(CLIENT_DEPENDS ${CLIENT_SOURCE}/embed.mjs ${CMAKE_SOURCE_DIR}/protocol/vocabulary.json)
set(CLIENT_DIST "")

if(VARTTI_CLIENT)
	find_program(NPM NAMES npm REQUIRED)
	set(CLIENT_DIST ${CMAKE_BINARY_DIR}/client-dist)
	file(GLOB_RECURSE CLIENT_FILES CONFIGURE_DEPENDS ${CLIENT_SOURCE}/src/* ${CLIENT_SOURCE}/public/*)
	list(FILTER CLIENT_FILES EXCLUDE REGEX "/src/protocol/messages\\.ts$")
	file(GLOB CLIENT_PAGES CONFIGURE_DEPENDS ${CLIENT_SOURCE}/*.html)

	# The guard for browsers lies among the client's files; without clang the hub alone guards.
	set(CLIENT_GUARD "")
	if(TARGET guard_wasm)
		set(CLIENT_GUARD ${GUARD_WASM})
	endif()

	# The modules: installed when there are none, or the lock has changed.
	add_custom_command(OUTPUT ${CLIENT_OUT}-modules.stamp
		COMMAND ${CMAKE_COMMAND} -DNPM=${NPM} -DCLIENT=${CLIENT_SOURCE}
			-P ${CLIENT_SOURCE}/modules.cmake
		COMMAND ${CMAKE_COMMAND} -E touch ${CLIENT_OUT}-modules.stamp
		DEPENDS ${CLIENT_SOURCE}/package-lock.json VERBATIM)
	add_custom_command(OUTPUT ${CLIENT_OUT}-dist.stamp
		COMMAND ${NPM} run --silent generate
		COMMAND ${CMAKE_COMMAND} -E env VARTTI_DIST=${CLIENT_DIST}
			VARTTI_GUARD=${CLIENT_GUARD} ${NPM} run --silent build -- --logLevel warn
		COMMAND ${CMAKE_COMMAND} -E touch ${CLIENT_OUT}-dist.stamp
		WORKING_DIRECTORY ${CLIENT_SOURCE}
		DEPENDS ${CLIENT_OUT}-modules.stamp ${CLIENT_FILES} ${CLIENT_PAGES}
			${CLIENT_SOURCE}/vite.config.ts ${CLIENT_SOURCE}/package.json
			${CLIENT_GUARD} ${PROTOCOL_SOURCES}
		VERBATIM)
	list(APPEND CLIENT_DEPENDS ${CLIENT_OUT}-dist.stamp)
endif()

add_custom_command(OUTPUT ${CLIENT_OUT}/embedded.c ${CLIENT_OUT}/embedded.S
	COMMAND ${NODE} ${CLIENT_SOURCE}/embed.mjs ${CMAKE_SOURCE_DIR}/protocol/vocabulary.json
		${CLIENT_OUT} ${CLIENT_DIST}
	DEPENDS ${CLIENT_DEPENDS} VERBATIM)
add_library(client STATIC ${CLIENT_OUT}/embedded.c ${CLIENT_OUT}/embedded.S)
target_include_directories(client PRIVATE ${CMAKE_SOURCE_DIR}/hub)
target_link_libraries(web PUBLIC client)
