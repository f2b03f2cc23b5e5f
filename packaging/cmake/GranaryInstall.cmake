# What is put in place besides the programs, and the Debian package (packaging/make-deb).
set(id io.github.granary.Granary)
set(packaging ${CMAKE_SOURCE_DIR}/packaging)

# Files that name a program by its full path are written for /usr/bin.
function(granary_install_with_paths file destination)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(REPLACE "/usr/bin/" "${CMAKE_INSTALL_FULL_BINDIR}/" text "${text}")
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/share/placed/${name} CONTENT "${text}" @ONLY)
    install(FILES ${CMAKE_BINARY_DIR}/share/placed/${name} DESTINATION ${destination})
endfunction()

include(GNUInstallDirs)
granary_install_with_paths(${packaging}/systemd/granaryd.service lib/systemd/user)
install(FILES ${packaging}/deb/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/ARCHITECTURE.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(TARGET granary)
    granary_install_with_paths(${packaging}/systemd/granary.service lib/systemd/user)
    granary_install_with_paths(${packaging}/desktop/${id}.service share/dbus-1/services)
    install(FILES ${packaging}/desktop/${id}.desktop DESTINATION share/applications)
    install(FILES ${packaging}/desktop/${id}.metainfo.xml DESTINATION share/metainfo)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/granary.svg DESTINATION share/icons/hicolor/scalable/apps RENAME ${id}.svg)
    install(FILES ${packaging}/man/granary.1 DESTINATION share/man/man1)
    install(FILES ${packaging}/file-managers/granary-protect.desktop ${packaging}/file-managers/granary-versions.desktop DESTINATION share/kio/servicemenus)
    install(FILES ${packaging}/file-managers/granary_nautilus.py DESTINATION share/nautilus-python/extensions)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME granary)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Granary developers <granary@example.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "encrypted, erasure-coded cloud disk over other people's machines")
set(CPACK_PACKAGE_DESCRIPTION "Granary splits, compresses, encrypts and erasure-codes your files and keeps the
pieces on other people's machines: friends', a lab's, a drawer's. Any third of
those machines brings everything back, and all you need to keep are 24 words.
.
This package has the window, the command line and the engine.")
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fuse3, fonts-inter, fonts-noto-cjk, fonts-noto-core, libsecret-1-0, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3-nautilus")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
