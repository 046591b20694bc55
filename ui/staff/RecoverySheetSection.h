// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/staff/OwnSection.h"

class QPushButton;
class QTextBrowser;
class QTextDocument;

namespace shopdesk::ui {

/// For owners: a sheet that opens the shop when the password is forgotten; shown once, to be printed or kept as PDF.
class RecoverySheetSection : public OwnSection
{
    Q_OBJECT
public:
    explicit RecoverySheetSection(Workbench &workbench, QWidget *parent = nullptr);
    ~RecoverySheetSection() override;
    void showPerson(const staff::Person &person) override;
    Form *form() const { return m_form; }
    /// The sheet as text; empty where none is shown.
    QString sheetText() const;

protected:
    void retranslate() override;

private:
    void make();
    void close();
    void saveAsPdf();

    void setSheetVisible(bool visible);

    Form *m_form;
    QTextBrowser *m_preview;
    QPushButton *m_make;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_close;
    std::unique_ptr<QTextDocument> m_sheet;
};

} // namespace shopdesk::ui
