<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n row(s) of %1 refer to rows of %2 that are not there.</source>
        <translation>
            <numerusform>%n row of %1 refer to rows of %2 that are not there.</numerusform>
            <numerusform>%n rows of %1 refer to rows of %2 that are not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message numerus="yes">
        <source>Changing %Ln product(s)</source>
        <translation>
            <numerusform>Changing %Ln product</numerusform>
            <numerusform>Changing %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) could not be changed</source>
        <translation>
            <numerusform>%Ln product could not be changed</numerusform>
            <numerusform>%Ln products could not be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) as before</source>
        <translation>
            <numerusform>%Ln product as before</numerusform>
            <numerusform>%Ln products as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed since and left as they are now</source>
        <translation>
            <numerusform>%Ln product changed since and left as it is now</numerusform>
            <numerusform>%Ln products changed since and left as they are now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message numerus="yes">
        <source>%n line(s) must be counted a second time first.</source>
        <translation>
            <numerusform>%n line must be counted a second time first.</numerusform>
            <numerusform>%n lines must be counted a second time first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Products have this tax class: %1 and %n more. Give them another one first.</source>
        <translation>
            <numerusform>Products have this tax class: %1 and %n more. Give them another one first.</numerusform>
            <numerusform>Products have this tax class: %1 and %n more. Give them another one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message numerus="yes">
        <source>[%n file(s) left out: too large, or too many]</source>
        <translation>
            <numerusform>[%n file left out: too large, or too many]</numerusform>
            <numerusform>[%n files left out: too large, or too many]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message numerus="yes">
        <source>Search finds %n member(s) otherwise than they are.</source>
        <translation>
            <numerusform>Search finds %n member otherwise than they are.</numerusform>
            <numerusform>Search finds %n members otherwise than they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message numerus="yes">
        <source>An amount in %1 has at most %n decimal(s).</source>
        <translation>
            <numerusform>An amount in %1 has at most %n decimal.</numerusform>
            <numerusform>An amount in %1 has at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductScope</name>
    <message numerus="yes">
        <source>%Ln selected product(s)</source>
        <translation>
            <numerusform>%Ln selected product</numerusform>
            <numerusform>%Ln selected products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln product(s) that the list shows</source>
        <translation>
            <numerusform>The %Ln product that the list shows</numerusform>
            <numerusform>All %Ln products that the list shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPolicyWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message numerus="yes">
        <source>Within %n day(s): until %1.</source>
        <translation>
            <numerusform>Within %n day: until %1.</numerusform>
            <numerusform>Within %n days: until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) were over on %1.</source>
        <translation>
            <numerusform>The %n day was over on %1.</numerusform>
            <numerusform>The %n days were over on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rewards</name>
    <message numerus="yes">
        <source>%n code(s) stand twice in the list or are there already: %1. Nothing was taken; take them out first.</source>
        <translation>
            <numerusform>%n code stands twice in the list or is there already: %1. Nothing was taken; take it out first.</numerusform>
            <numerusform>%n codes stand twice in the list or are there already: %1. Nothing was taken; take them out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%Ln person(s) have this role. Give them another one first.</source>
        <translation>
            <numerusform>%Ln person has this role. Give them another one first.</numerusform>
            <numerusform>%Ln people have this role. Give them another one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many tries went wrong. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Too many tries went wrong. Try again in %Ln second.</numerusform>
            <numerusform>Too many tries went wrong. Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncKeeper</name>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by the server</source>
        <translation>
            <numerusform>%Ln refused by the server</numerusform>
            <numerusform>%Ln refused by the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%Ln waiting to send</source>
        <translation>
            <numerusform>%Ln waiting to send</numerusform>
            <numerusform>%Ln waiting to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%1 points are good up to %2, and %n member(s) who have them cannot be told by mail: %3. Members lists them under “Some expire soon”.</source>
        <comment>points, day, numbers of members</comment>
        <translation>
            <numerusform>%1 points are good up to %2, and %n member who has them cannot be told by mail: %3. Members lists them under “Some expire soon”.</numerusform>
            <numerusform>%1 points are good up to %2, and %n members who have them cannot be told by mail: %3. Members lists them under “Some expire soon”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message numerus="yes">
        <source>This ticket was resolved more than %n day(s) ago. Start a follow-up, which stays linked to it.</source>
        <translation>
            <numerusform>This ticket was resolved more than %n day ago. Start a follow-up, which stays linked to it.</numerusform>
            <numerusform>This ticket was resolved more than %n days ago. Start a follow-up, which stays linked to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AppearanceSettings</name>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>After %Ln minute</numerusform>
            <numerusform>After %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticlesPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln article(s)</source>
        <translation>
            <numerusform>Archive %Ln article</numerusform>
            <numerusform>Archive %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) archived</source>
        <translation>
            <numerusform>%Ln article archived</numerusform>
            <numerusform>%Ln articles archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken back from the archive, as drafts</source>
        <translation>
            <numerusform>%Ln article taken back from the archive, as a draft</numerusform>
            <numerusform>%Ln articles taken back from the archive, as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to %1</source>
        <translation>
            <numerusform>%Ln article written to %1</numerusform>
            <numerusform>%Ln articles written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BackupSection</name>
    <message numerus="yes">
        <source>The check found %Ln problem(s) at %1. Take a backup, do not delete older ones, and show this list to whoever helps you.</source>
        <translation>
            <numerusform>The check found %Ln problem at %1. Take a backup, do not delete older ones, and show this list to whoever helps you.</numerusform>
            <numerusform>The check found %Ln problems at %1. Take a backup, do not delete older ones, and show this list to whoever helps you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitReportsDialog</name>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitsLine</name>
    <message numerus="yes">
        <source>%Ln benefit(s) of %1 – hide</source>
        <translation>
            <numerusform>%Ln benefit of %1 – hide</numerusform>
            <numerusform>%Ln benefits of %1 – hide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln benefit(s) of %1 – show</source>
        <translation>
            <numerusform>%Ln benefit of %1 – show</numerusform>
            <numerusform>%Ln benefits of %1 – show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>Change %Ln product</numerusform>
            <numerusform>Change %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ClaimsPage</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%Ln code(s) issued</source>
        <translation>
            <numerusform>%Ln code issued</numerusform>
            <numerusform>%Ln codes issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) made void</source>
        <translation>
            <numerusform>%Ln code made void</numerusform>
            <numerusform>%Ln codes made void</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CompensationSection</name>
    <message numerus="yes">
        <source>From %Ln day(s) late on: the coupon “%1”, once.</source>
        <translation>
            <numerusform>From %Ln day late on: the coupon “%1”, once.</numerusform>
            <numerusform>From %Ln days late on: the coupon “%1”, once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ConflictsSection</name>
    <message numerus="yes">
        <source>%Ln conflict(s) settled</source>
        <translation>
            <numerusform>%Ln conflict settled</numerusform>
            <numerusform>%Ln conflicts settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ContactCheckPanel</name>
    <message numerus="yes">
        <source>This is not the code. %Ln tries are left.</source>
        <translation>
            <numerusform>This is not the code. %Ln tries are left.</numerusform>
            <numerusform>This is not the code. %Ln tries are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code was sent to %1. Enter what the member reads out to you. It is good for 10 minutes and %Ln tries.</source>
        <translation>
            <numerusform>A code was sent to %1. Enter what the member reads out to you. It is good for 10 minutes and %Ln try.</numerusform>
            <numerusform>A code was sent to %1. Enter what the member reads out to you. It is good for 10 minutes and %Ln tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterPane</name>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln serial number(s) missing</source>
        <translation>
            <numerusform>%Ln serial number missing</numerusform>
            <numerusform>%Ln serial numbers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) of this till not paid in full: %1.</source>
        <translation>
            <numerusform>%Ln order of this till is not paid in full: %1.</numerusform>
            <numerusform>%Ln orders of this till are not paid in full: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CouponsPane</name>
    <message numerus="yes">
        <source>%Ln coupon(s)</source>
        <translation>
            <numerusform>%Ln coupon</numerusform>
            <numerusform>%Ln coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln coupon(s)</source>
        <translation>
            <numerusform>Archive %Ln coupon</numerusform>
            <numerusform>Archive %Ln coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coupon(s) archived</source>
        <translation>
            <numerusform>%Ln coupon archived</numerusform>
            <numerusform>%Ln coupons archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coupon(s) taken back from the archive</source>
        <translation>
            <numerusform>%Ln coupon taken back from the archive</numerusform>
            <numerusform>%Ln coupons taken back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CustomerSide</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln order(s)</source>
        <translation>
            <numerusform>All orders (%Ln)</numerusform>
            <numerusform>All orders (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln ticket(s)</source>
        <translation>
            <numerusform>All tickets (%Ln)</numerusform>
            <numerusform>All tickets (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EditableRows</name>
    <message numerus="yes">
        <source>%Ln put away</source>
        <translation>
            <numerusform>%Ln put away</numerusform>
            <numerusform>%Ln put away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::GiftCardsPane</name>
    <message numerus="yes">
        <source>%Ln gift card(s)</source>
        <translation>
            <numerusform>%Ln gift card</numerusform>
            <numerusform>%Ln gift cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::HoursSection</name>
    <message numerus="yes">
        <source>%Ln special day(s) ahead</source>
        <translation>
            <numerusform>%Ln special day ahead</numerusform>
            <numerusform>%Ln special days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ImportSummary</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s)</source>
        <translation>
            <numerusform>%Ln new order</numerusform>
            <numerusform>%Ln new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new credit(s)</source>
        <translation>
            <numerusform>%Ln new credit</numerusform>
            <numerusform>%Ln new credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order line(s), in %1</source>
        <translation>
            <numerusform>order line, in %1</numerusform>
            <numerusform>order lines, in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit line(s), in %1</source>
        <translation>
            <numerusform>credit line, in %1</numerusform>
            <numerusform>credit lines, in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past stock adjustment(s), kept as history; on hand stays as it is</source>
        <translation>
            <numerusform>past stock adjustment, kept as history; on hand stays as it is</numerusform>
            <numerusform>past stock adjustments, kept as history; on hand stays as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new product(s)</source>
        <translation>
            <numerusform>new product</numerusform>
            <numerusform>new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new member(s)</source>
        <translation>
            <numerusform>new member</numerusform>
            <numerusform>new members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>earlier order(s) got further lines</source>
        <translation>
            <numerusform>earlier order got further lines</numerusform>
            <numerusform>earlier orders got further lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) passed over: imported before</source>
        <translation>
            <numerusform>row passed over: imported before</numerusform>
            <numerusform>rows passed over: imported before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) set aside, each with its reason</source>
        <translation>
            <numerusform>row set aside, each with its reason</numerusform>
            <numerusform>rows set aside, each with its reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LabelsDialog</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LinesPane</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LotterySection</name>
    <message numerus="yes">
        <source>%Ln draw(s)</source>
        <translation>
            <numerusform>%Ln draw</numerusform>
            <numerusform>%Ln draws</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MemberSheet</name>
    <message numerus="yes">
        <source>All %Ln order(s) of this member</source>
        <translation>
            <numerusform>All %Ln order of this member</numerusform>
            <numerusform>All %Ln orders of this member</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MembersPane</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln member(s)</source>
        <translation>
            <numerusform>Archive %Ln member</numerusform>
            <numerusform>Archive %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) archived</source>
        <translation>
            <numerusform>%Ln member archived</numerusform>
            <numerusform>%Ln members archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) taken back from the archive</source>
        <translation>
            <numerusform>%Ln member taken back from the archive</numerusform>
            <numerusform>%Ln members taken back from the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrderLinesField</name>
    <message numerus="yes">
        <source>%Ln article(s) are no longer sold and were left out.</source>
        <translation>
            <numerusform>%Ln article is no longer sold and was left out.</numerusform>
            <numerusform>%Ln articles are no longer sold and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrderSheet</name>
    <message numerus="yes">
        <source>All %Ln line(s)</source>
        <translation>
            <numerusform>All %Ln line</numerusform>
            <numerusform>All %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrdersPane</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PointsPage</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PriceListsSection</name>
    <message numerus="yes">
        <source>%Ln price(s)</source>
        <translation>
            <numerusform>%Ln price</numerusform>
            <numerusform>%Ln prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ProductSheet</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ProductsPane</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln product(s)</source>
        <translation>
            <numerusform>Archive %Ln product</numerusform>
            <numerusform>Archive %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived</source>
        <translation>
            <numerusform>%Ln product archived</numerusform>
            <numerusform>%Ln products archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) taken back from the archive</source>
        <translation>
            <numerusform>%Ln product taken back from the archive</numerusform>
            <numerusform>%Ln products taken back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)…</source>
        <translation>
            <numerusform>Change %Ln product…</numerusform>
            <numerusform>Change %Ln products…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReceiveForm</name>
    <message numerus="yes">
        <source>Of “%1” only %Ln were announced. Receive them, then note the others with “More came than announced…”.</source>
        <translation>
            <numerusform>Of “%1” only %Ln was announced. Receive it, then note the others with “More came than announced…”.</numerusform>
            <numerusform>Of “%1” only %Ln were announced. Receive them, then note the others with “More came than announced…”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReorderPane</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnDueSection</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) in which the shop is open</source>
        <translation>
            <numerusform>%Ln hour in which the shop is open</numerusform>
            <numerusform>%Ln hours in which the shop is open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnPoliciesSection</name>
    <message numerus="yes">
        <source>How goods are taken back. What was in force when they were sold holds; of several policies the one that says most precisely what it is for. Where there is none, goods come back within %Ln day(s).</source>
        <translation>
            <numerusform>How goods are taken back. What was in force when they were sold holds; of several policies the one that says most precisely what it is for. Where there is none, goods come back within %Ln day.</numerusform>
            <numerusform>How goods are taken back. What was in force when they were sold holds; of several policies the one that says most precisely what it is for. Where there is none, goods come back within %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnsPane</name>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln return</numerusform>
            <numerusform>%Ln returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RoleMatrix</name>
    <message numerus="yes">
        <source>%Ln person(s) have this role</source>
        <translation>
            <numerusform>%Ln person has this role</numerusform>
            <numerusform>%Ln people have this role</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RolesPage</name>
    <message numerus="yes">
        <source>%Ln role(s) changed, not saved yet</source>
        <translation>
            <numerusform>%Ln role changed, not saved yet</numerusform>
            <numerusform>%Ln roles changed, not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) saved</source>
        <translation>
            <numerusform>%Ln role saved</numerusform>
            <numerusform>%Ln roles saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RoutingSection</name>
    <message numerus="yes">
        <source>%Ln ticket(s) given to somebody</source>
        <translation>
            <numerusform>%Ln ticket given to somebody</numerusform>
            <numerusform>%Ln tickets given to somebody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ServicePane</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SetAsideView</name>
    <message numerus="yes">
        <source>Mark %Ln row(s) as done</source>
        <translation>
            <numerusform>Mark %Ln row as done</numerusform>
            <numerusform>Mark %Ln rows as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) marked as done</source>
        <translation>
            <numerusform>%Ln row marked as done</numerusform>
            <numerusform>%Ln rows marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) put back</source>
        <translation>
            <numerusform>%Ln row put back</numerusform>
            <numerusform>%Ln rows put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ShiftsPane</name>
    <message numerus="yes">
        <source>%Ln shift(s)</source>
        <translation>
            <numerusform>%Ln shift</numerusform>
            <numerusform>%Ln shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not paid in full:</source>
        <translation>
            <numerusform>%Ln order not paid in full:</numerusform>
            <numerusform>%Ln orders not paid in full:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StaffPane</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln person(s)</source>
        <translation>
            <numerusform>Archive %Ln person</numerusform>
            <numerusform>Archive %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) archived. They can no longer sign in.</source>
        <translation>
            <numerusform>%Ln person archived. They can no longer sign in.</numerusform>
            <numerusform>%Ln people archived. They can no longer sign in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StatusArea</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>that wait for somebody</comment>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StocktakeSheet</name>
    <message numerus="yes">
        <source>%Ln line(s) differ from what should be there. Count them again, without looking at the first count.</source>
        <translation>
            <numerusform>%Ln line differs from what should be there. Count it again, without looking at the first count.</numerusform>
            <numerusform>%Ln lines differ from what should be there. Count them again, without looking at the first count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 posted: %Ln difference(s) booked</source>
        <translation>
            <numerusform>%1 posted: %Ln difference booked</numerusform>
            <numerusform>%1 posted: %Ln differences booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StocktakesPane</name>
    <message numerus="yes">
        <source>%Ln stocktake(s)</source>
        <translation>
            <numerusform>%Ln stocktake</numerusform>
            <numerusform>%Ln stocktakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SurveysPane</name>
    <message numerus="yes">
        <source>%Ln survey(s)</source>
        <translation>
            <numerusform>%Ln survey</numerusform>
            <numerusform>%Ln surveys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TasksPane</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketStep</name>
    <message numerus="yes">
        <source>%1 (%n open)</source>
        <translation>
            <numerusform>%1 (%n open)</numerusform>
            <numerusform>%1 (%n open)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketsPane</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) given to somebody</source>
        <translation>
            <numerusform>%Ln ticket given to somebody</numerusform>
            <numerusform>%Ln tickets given to somebody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TierRulesSection</name>
    <message numerus="yes">
        <source>%Ln member(s) stay on a tier that was set by hand.</source>
        <translation>
            <numerusform>%Ln member stays on a tier that was set by hand.</numerusform>
            <numerusform>%Ln members stay on a tier that was set by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TodayPane</name>
    <message numerus="yes">
        <source>%Ln row(s) of an import were set aside</source>
        <translation>
            <numerusform>%Ln row of an import was set aside</numerusform>
            <numerusform>%Ln rows of an import were set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) have a stock below 0</source>
        <translation>
            <numerusform>%Ln product has a stock below 0</numerusform>
            <numerusform>%Ln products have a stock below 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are sold out</source>
        <translation>
            <numerusform>%Ln product is sold out</numerusform>
            <numerusform>%Ln products are sold out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are running low</source>
        <translation>
            <numerusform>%Ln product is running low</numerusform>
            <numerusform>%Ln products are running low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) open</source>
        <translation>
            <numerusform>%Ln task open</numerusform>
            <numerusform>%Ln tasks open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) to receive</source>
        <translation>
            <numerusform>%Ln transfer to receive</numerusform>
            <numerusform>%Ln transfers to receive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points of %Ln member(s) expire soon</source>
        <translation>
            <numerusform>Points of %Ln member expire soon</numerusform>
            <numerusform>Points of %Ln members expire soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TrailPane</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entries</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TransfersPane</name>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
</context>
</TS>
