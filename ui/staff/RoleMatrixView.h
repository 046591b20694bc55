// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shopdesk::ui {

class RoleMatrix;

/// Shows a RoleMatrix: ticks in the middle of their cells, arrow keys move, Space ticks, typing enters a limit.
class RoleMatrixView : public QTableView
{
    Q_OBJECT
public:
    explicit RoleMatrixView(RoleMatrix &matrix, QWidget *parent = nullptr);

protected:
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
};

} // namespace shopdesk::ui
