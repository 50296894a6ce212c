from django.urls import path

from vakwerk.peers.views import groups, invitations, meeting, own, sessions

app_name = "peers"
urlpatterns = [
    path("", groups.together, name="together"),
    path("nieuw/", groups.start, name="start"),
    path("groep/<str:pk>/", groups.group, name="peergroup"),
    path("groep/<str:pk>/afspraken/", groups.agreement, name="agreement"),
    path("groep/<str:pk>/ja/", groups.sign, name="sign"),
    path("groep/<str:pk>/instellingen/", groups.settings, name="settings"),
    path("groep/<str:pk>/vertrekken/", groups.leave, name="leave"),
    path("groep/<str:pk>/beeindigen/", groups.end, name="end"),
    path("groep/<str:pk>/uitnodigen/", invitations.invite, name="invite"),
    path("groep/<str:pk>/plannen/", sessions.plan, name="plan"),
    path("uitnodiging/<str:pk>/", invitations.invitation, name="groupinvitation"),
    path("uitnodiging/<str:pk>/antwoord/", invitations.answer, name="answer"),
    path("uitnodiging/<str:pk>/instemmen/", invitations.consent, name="consent"),
    path("uitnodiging/<str:pk>/intrekken/", invitations.withdraw, name="withdraw"),
    path("bijeenkomst/<str:pk>/", sessions.session, name="peersession"),
    path("bijeenkomst/<str:pk>/wijzigen/", sessions.change, name="change"),
    path("bijeenkomst/<str:pk>/afzeggen/", sessions.cancel, name="cancel"),
    path("bijeenkomst/<str:pk>/ik-kom/", sessions.reply, name="reply"),
    path("bijeenkomst/<str:pk>/inbreng/", sessions.contribute, name="contribute"),
    path("bijeenkomst/<str:pk>/inbreng/weg/", sessions.withdraw_contribution, name="withdraw_contribution"),
    path("bijeenkomst/<str:pk>/inbrenger/", sessions.choose, name="choose"),
    path("bijeenkomst/<str:pk>/begeleiden/", sessions.facilitate, name="facilitate"),
    path("bijeenkomst/<str:pk>/begin/", meeting.begin, name="begin"),
    path("bijeenkomst/<str:pk>/meedoen/", meeting.join, name="join"),
    path("bijeenkomst/<str:pk>/afronden/", meeting.close, name="close_peersession"),
    path("bijeenkomst/<str:pk>/bewijs/", meeting.proof, name="proof"),
    path("bijeenkomst/<str:pk>/opbrengst/", own.takeaway, name="takeaway_of"),
    path("bijeenkomst/<str:pk>/voornemen/", own.commit, name="commit"),
    path("voornemen/<str:pk>/", own.commitment, name="commitment"),
    path("voornemen/<str:pk>/loslaten/", own.let_go, name="let_go"),
    path("voornemen/<str:pk>/weg/", own.drop, name="drop"),
    path("terugkijken/<str:token>/", own.answer_by_link, name="answer_commitment"),
]
