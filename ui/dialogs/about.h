#pragma once
// What the program is, in which version, and whose work it stands on.

class QWidget;

namespace standpoint {

void showAbout(QWidget* parent);

} // namespace standpoint
