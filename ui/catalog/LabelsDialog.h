// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/LabelSheet.h"
#include "ui/catalog/ProductScope.h"
#include "ui/parts/Aside.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace shopdesk::ui {

class LabelPreview;

/// Labels, and what is wrong with some of them.
struct CheckedSheet
{
    LabelSheet sheet;
    QStringList complaints;
};

/// Price labels of some products: which paper, how many, from which place on; with the pages as they will be printed. Saved
/// as PDF or sent to a printer. Or labels that somebody else has made, of which the number is given.
class LabelsDialog : public QDialog
{
    Q_OBJECT
public:
    LabelsDialog(Workbench &workbench, const ProductScope &scope, QWidget *parent = nullptr);
    LabelsDialog(Workbench &workbench, const std::vector<catalog::Label> &labels, QWidget *parent = nullptr);

    const LabelSheet &sheet() const { return m_sheet; }
    /// The preview belongs to what is chosen at this moment.
    bool isSettled() const { return m_taken == m_asked; }
    QComboBox *paper() const { return m_paper; }
    QComboBox *copies() const { return m_copies; }
    QSpinBox *each() const { return m_each; }
    QSpinBox *start() const { return m_start; }
    QPushButton *saveButton() const { return m_save; }
    QPushButton *printButton() const { return m_print; }
    LabelPreview *preview() const { return m_preview; }
    QString summary() const;
    QString note() const;

    /// The printers there are; replaced by tests.
    std::function<QStringList()> printerNames;

private:
    using Given = std::optional<std::vector<catalog::Label>>;
    LabelsDialog(Workbench &workbench, const ProductScope &scope, const Given &given, QWidget *parent);
    void build();
    QWidget *makeChoices();
    QWidget *makePageBar();
    void readStores();
    void readLabels();
    void readGiven();
    void takeSheet(const Result<CheckedSheet> &read);
    void takePaper();
    void showSheet();
    void showPageButtons();
    void save();
    void print();
    void showNote(const QString &text, bool isWrong);

    Workbench &m_workbench;
    ProductScope m_scope;
    Given m_given;
    LabelSheet m_sheet;
    int m_asked = 0; ///< how often the labels were asked for
    int m_taken = 0; ///< which of these answers is shown
    QComboBox *m_scopeChoice;
    QComboBox *m_paper;
    QComboBox *m_copies;
    QSpinBox *m_each;
    QLabel *m_startLabel;
    QSpinBox *m_start;
    QLabel *m_summary;
    QLabel *m_note;
    LabelPreview *m_preview;
    QLabel *m_pageText;
    QToolButton *m_back;
    QToolButton *m_forth;
    QPushButton *m_save;
    QPushButton *m_print;
    Aside m_aside; ///< the last member: it waits for its work before anything else goes
};

} // namespace shopdesk::ui
