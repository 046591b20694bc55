// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/FileQuestion.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace shopdesk::ui {

class CreateShopForm;
class JoinCompanyForm;
class LinkButton;
class Section;

/// What the program shows at its first start: try the sample shop, create a shop, join a company.
class SetUpWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SetUpWindow(QWidget *parent = nullptr);
    CreateShopForm *createForm() const { return m_create; }
    JoinCompanyForm *joinForm() const { return m_join; }
    void showChoice();
    void showCreate();
    void showJoin();

    /// How a file is asked for; a dialog, but in tests.
    std::function<QString(QWidget *parent, const FileQuestion &question)> askFile = askFileInDialog;

signals:
    void sampleRequested();
    /// A shop file that there is already.
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildChoice();
    void retranslate();
    void chooseShop();

    QStackedWidget *m_pages;
    QWidget *m_choice;
    QWidget *m_createPage;
    QWidget *m_joinPage;
    class QLabel *m_welcome;
    class QLabel *m_what;
    Section *m_sampleCard;
    Section *m_createCard;
    Section *m_joinCard;
    QPushButton *m_sampleButton;
    QPushButton *m_createButton;
    QPushButton *m_joinButton;
    LinkButton *m_open;
    CreateShopForm *m_create;
    JoinCompanyForm *m_join;
};

} // namespace shopdesk::ui
