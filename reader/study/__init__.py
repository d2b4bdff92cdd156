"""What was read → what is practised. Pure: ``now``, ids and randomness are arguments.

Encounters of a text → cards (``deck``) → what is due (``queue``) → exercises → verdicts
(``grading``) → reviews, whose fold is the schedule (``schedule``) and the ``statistics``.
"""
