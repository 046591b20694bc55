// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "ui/parts/Aside.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/Section.h"

class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class Form;

/// Makes a shop file with its first store and its owner.
class CreateShopForm : public Section
{
    Q_OBJECT
public:
    explicit CreateShopForm(QWidget *parent = nullptr);
    void begin();
    Form *form() const { return m_form; }
    QPushButton *createButton() const { return m_create; }

    /// How a file is asked for; a dialog, but in tests.
    std::function<QString(QWidget *parent, const FileQuestion &question)> askFile = askFileInDialog;
    /// Gets the new shop, with its owner signed in.
    std::function<void(std::unique_ptr<store::Store>)> made;

signals:
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFields();
    void addChecks();
    void retranslate();
    void chooseFile();
    void suggestFile();
    QString fileComplaint() const;
    void create();
    void finish(Result<std::unique_ptr<store::Store>> shop);

    Aside m_aside;
    Form *m_form;
    QLineEdit *m_file;
    QPushButton *m_create;
    QPushButton *m_back;
    BusyLine *m_busy;
    QString m_suggested;
};

} // namespace shopdesk::ui
