#pragma once
// Every action of the window, one file each.

#include "ui/commands/command.h"

namespace standpoint {

Command newProject();
Command openProject();
Command saveProjectAs();
Command closeProject();

Command importArticles();
Command importFolder();
Command pasteArticle();
Command openSample();

Command fitGraph();
Command zoomGraphIn();
Command zoomGraphOut();
Command layOutGraph();
Command focusOnSelection(int hops);
Command showWholeGraph();
Command clearSelection();

Command exportPicture();
Command exportData();
Command copyPicture();

} // namespace standpoint
