# How a library of error codes is compiled: the linker must be able to drop each function and each table that the
# program does not use. The program itself is linked with `-Wl,--gc-sections`.
function(edge_errors_compile target)
    target_compile_features(${target} PUBLIC c_std_99)
    target_compile_options(${target} PRIVATE
        $<$<C_COMPILER_ID:GNU,Clang,AppleClang>:-ffunction-sections>
        $<$<C_COMPILER_ID:GNU,Clang,AppleClang>:-fdata-sections>)
endfunction()

# edge_errors_generate(TARGET CATALOG file [PACKED] [LANGUAGES tag...] [PREFIX name])
#
# Adds the static library TARGET with the codes of a catalogue. Its files are NAME.h, NAME.c and NAME_bodies.h, where
# NAME is the prefix, or `edge_errors`. Each build runs the command `edge-errors`, because a catalogue can start from
# another one, which is not named here. Where nothing changed, the command writes nothing, and nothing is compiled.
function(edge_errors_generate target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "PACKED" "CATALOG;PREFIX" "LANGUAGES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "edge_errors_generate does not know `${arg_UNPARSED_ARGUMENTS}`")
    endif()
    if(arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "edge_errors_generate: no value for ${arg_KEYWORDS_MISSING_VALUES}")
    endif()
    if(NOT arg_CATALOG)
        message(FATAL_ERROR "edge_errors_generate: CATALOG is missing")
    endif()
    get_filename_component(catalog "${arg_CATALOG}" ABSOLUTE)
    if(NOT EXISTS "${catalog}")
        message(FATAL_ERROR "edge_errors_generate: there is no catalogue ${catalog}")
    endif()
    find_program(EDGE_ERRORS_COMMAND edge-errors)
    if(NOT EDGE_ERRORS_COMMAND)
        message(FATAL_ERROR "edge_errors_generate needs the command `edge-errors`. Install it with `cargo install "
            "--locked --path edge-errors/cli`, or say where it is with -DEDGE_ERRORS_COMMAND=PATH. Without it, write "
            "the files elsewhere, commit them, and add them with add_library.")
    endif()
    if(NOT arg_PREFIX)
        set(arg_PREFIX edge_errors)
    endif()
    set(options --prefix "${arg_PREFIX}")
    if(arg_PACKED)
        list(APPEND options --packed)
    endif()
    if(arg_LANGUAGES)
        string(REPLACE ";" "," languages "${arg_LANGUAGES}")
        list(APPEND options --languages "${languages}")
    endif()

    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}")
    file(MAKE_DIRECTORY "${folder}")
    set(source "${folder}/${arg_PREFIX}.c")
    set(headers "${folder}/${arg_PREFIX}.h" "${folder}/${arg_PREFIX}_bodies.h")
    add_custom_target(${target}_files
        COMMAND "${EDGE_ERRORS_COMMAND}" export c ${options} -o "${folder}" "${catalog}"
        BYPRODUCTS "${source}" ${headers}
        COMMENT "C of ${arg_CATALOG}"
        VERBATIM)
    set_source_files_properties("${source}" ${headers} PROPERTIES GENERATED TRUE)
    add_library(${target} STATIC "${source}")
    add_dependencies(${target} ${target}_files)
    target_include_directories(${target} PUBLIC "${folder}")
    edge_errors_compile(${target})
endfunction()
