// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SetUpWindow.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Middle.h"
#include "ui/parts/Section.h"
#include "ui/parts/Theme.h"
#include "ui/shell/CreateShopForm.h"
#include "ui/shell/JoinCompanyForm.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr QSize usualSize(1100, 760);
constexpr QSize leastSize(760, 480);
constexpr int choiceWidth = 960;
constexpr int formWidth = 560;

/// Text on top, the button at the foot, in all three alike.
QPushButton *buttonIn(Section &card)
{
    auto *button = new QPushButton(&card);
    card.body()->addStretch(1);
    card.body()->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

} // namespace

SetUpWindow::SetUpWindow(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_choice(buildChoice())
    , m_create(new CreateShopForm)
    , m_join(new JoinCompanyForm)
{
    m_createPage = inMiddle(m_create, formWidth);
    m_joinPage = inMiddle(m_join, formWidth);
    for (QWidget *page : {m_choice, m_createPage, m_joinPage})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(m_sampleButton, &QPushButton::clicked, this, &SetUpWindow::sampleRequested);
    connect(m_createButton, &QPushButton::clicked, this, &SetUpWindow::showCreate);
    connect(m_joinButton, &QPushButton::clicked, this, &SetUpWindow::showJoin);
    connect(m_open, &QPushButton::clicked, this, &SetUpWindow::chooseShop);
    connect(m_create, &CreateShopForm::backWanted, this, &SetUpWindow::showChoice);
    connect(m_join, &JoinCompanyForm::backWanted, this, &SetUpWindow::showChoice);
    setAutoFillBackground(true);
    setMinimumSize(leastSize);
    resize(usualSize);
    retranslate();
    showChoice();
}

QWidget *SetUpWindow::buildChoice()
{
    auto *choice = new QWidget;
    m_welcome = new QLabel(choice);
    m_welcome->setFont(titleFont());
    m_what = new QLabel(choice);
    m_what->setWordWrap(true);
    m_sampleCard = new Section;
    m_createCard = new Section;
    m_joinCard = new Section;
    m_sampleButton = buttonIn(*m_sampleCard);
    m_createButton = buttonIn(*m_createCard);
    m_joinButton = buttonIn(*m_joinCard);
    makeMainButton(*m_createButton);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(measure::gap4);
    for (Section *card : {m_sampleCard, m_createCard, m_joinCard})
        cards->addWidget(card, 1);
    m_open = new LinkButton(choice);
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins({});
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_welcome);
    layout->addWidget(m_what);
    layout->addSpacing(measure::gap4);
    layout->addLayout(cards);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    return inMiddle(choice, choiceWidth);
}

void SetUpWindow::showChoice()
{
    m_pages->setCurrentWidget(m_choice);
    m_createButton->setFocus(Qt::OtherFocusReason);
}

void SetUpWindow::showCreate()
{
    m_pages->setCurrentWidget(m_createPage);
    m_create->begin();
}

void SetUpWindow::showJoin()
{
    m_pages->setCurrentWidget(m_joinPage);
    m_join->begin();
}

void SetUpWindow::chooseShop()
{
    FileQuestion question;
    question.kind = FileQuestion::Kind::Open;
    question.title = tr("Open a shop");
    question.filter = tr("Shops (*.shopdesk)");
    if (const QString chosen = askFile(this, question); !chosen.isEmpty())
        emit openRequested(chosen);
}

void SetUpWindow::retranslate()
{
    setWindowTitle(tr("Shopdesk"));
    m_welcome->setText(tr("Welcome to Shopdesk"));
    m_what->setText(tr("It works on this computer, also without a network. How would you like to begin?"));
    setInk(*m_what, Colours::of(palette()).muted);
    m_sampleCard->setTitle(tr("Try the sample shop"),
                           tr("Two stores and a year of business, with people of every role. Nothing you do there "
                              "matters."));
    m_sampleButton->setText(tr("Open the sample shop"));
    m_createCard->setTitle(tr("Create a shop"), tr("Your own shop, empty at first. Products and orders of another "
                                                   "system can be imported."));
    m_createButton->setText(tr("Create a shop"));
    m_joinCard->setTitle(tr("Join a company"),
                         tr("The shop is there already, on your company's server, and you work in it from here."));
    m_joinButton->setText(tr("Join a company"));
    m_open->setText(tr("Open a shop that is on this computer…"));
}

void SetUpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
