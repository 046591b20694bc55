// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Joining.h"
#include "ui/parts/Aside.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/Form.h"
#include "ui/parts/Section.h"

class QPushButton;

namespace shopdesk::ui {

class BusyLine;

/// Makes the file of a company's shop on this computer: the server's address and an account on it, and the code that somebody
/// in the company made for this computer. An enrolment that came as a file fills in what it knows.
class JoinCompanyForm : public Section
{
    Q_OBJECT
public:
    explicit JoinCompanyForm(QWidget *parent = nullptr);
    /// Empties the form.
    void begin();
    Form *form() const { return m_form; }
    QPushButton *joinButton() const { return m_join; }

    /// Called with the shop that was made; somebody has to sign in to it.
    std::function<void(std::unique_ptr<store::Store>)> made;
    /// How the server is reached; over the network, but in tests. Called in a thread of its own.
    std::function<std::unique_ptr<sync::Remote>(const QString &address, const QString &account,
                                                const QString &password)>
        remote;
    /// How a file is asked for; a dialog, but in tests.
    std::function<QString(QWidget *parent, const FileQuestion &question)> askFile = askFileInDialog;

signals:
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFields();
    void join();
    void finish(Result<std::unique_ptr<store::Store>> shop);
    void chooseEnrolment();
    void retranslate();

    Form *m_form;
    QPushButton *m_file;
    QPushButton *m_join;
    QPushButton *m_back;
    BusyLine *m_busy;
    std::optional<QJsonObject> m_enrolment; ///< that came as a file
    Aside m_aside;                          ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
