// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Aside.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class BusyLine;
class Form;

/// A dialog that asks for a few things and then waits for the company's server: a title, what it is about, what is asked, and two
/// buttons. Says while the server is waited for, and takes nothing meanwhile.
class ServerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ServerDialog(QWidget *parent);
    ~ServerDialog() override;
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;
    /// The main button was pressed, or Enter in one of the fields that were added by then.
    virtual void submit() = 0;
    virtual void retranslate() = 0;
    /// After every field was added.
    void submitByEnter();
    void setWords(const QString &title, const QString &text, const QString &go);

    /// As high as what is shown needs.
    void fit();

    void beginWaiting(const QString &words);
    void endWaiting();
    bool isWaiting() const;

    Form *m_form;
    QVBoxLayout *m_body; ///< what is shown below the fields
    QPushButton *m_go;
    QPushButton *m_cancel;

private:
    QLabel *m_title;
    QLabel *m_text;
    BusyLine *m_busy;
};

} // namespace shopdesk::ui
