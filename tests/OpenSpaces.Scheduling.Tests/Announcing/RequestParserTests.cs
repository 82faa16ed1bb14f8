using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class RequestParserTests
{
    /// <summary>Saturday 6 and Sunday 7 October 2018: 10, 11, 14, 15 and 16 o'clock.</summary>
    private static readonly Grid Grid = Grid.Create(Hall.Kolkata, [Hall.Red], [.. Slots(Hall.Day, "sat"), .. Slots(Hall.Day.PlusDays(1), "sun")]);

    public static TheoryData<string, string> Wishes => new()
    {
        { "Saturday afternoon, not before 3 pm", "sat-15 sat-16" },
        { "Saturday afternoon", "sat-14 sat-15 sat-16" },
        { "Sunday morning", "sun-10 sun-11" },
        { "Sat or Sun, after 3pm", "sat-10 sat-11 sat-14 sat-15 sat-16 sun-15 sun-16" },
        { "Sun between 2 and 4 pm", "sun-14 sun-15" },
        { "6 October at 14:00", "sat-14" },
        { "2018-10-07 until 12", "sun-10 sun-11" },
        { "on Sunday at 4 pm; Saturday at 10 am", "sun-16 sat-10" },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void Days_and_times_become_the_slots_that_fit(string when, string slots)
    {
        RequestReading read = RequestParser.Read($"Topic: Vim\nWhen: {when}", Grid);

        Assert.Empty(read.Questions);
        Assert.Equal(slots, string.Join(' ', read.Times.Preferred));
    }

    [Fact]
    public void A_mail_like_a_form_becomes_a_proposal()
    {
        RequestReading read = RequestParser.Read(
            """
            Hello organisers,

            Topic: Teaching Python in Marathi
            About: We share what worked.
            And what did not.
            When: Saturday afternoon, not before 3 pm. Otherwise: Sunday morning
            Not possible: Sunday at 10 am
            People: about 25

            Thank you!
            --
            Topic: signature
            """, Grid);

        Assert.Empty(read.Questions);
        Proposal proposal = read.ToProposal(new ProposalId("r"), Hall.Asha);
        Assert.Equal(("Teaching Python in Marathi", "We share what worked.\nAnd what did not.", 25), (proposal.Title, proposal.Abstract, proposal.SeatsExpected));
        Assert.Equal(("sat-15 sat-16", "sun-11", "sun-10"), (string.Join(' ', proposal.Times.Preferred), string.Join(' ', proposal.Times.Acceptable), string.Join(' ', proposal.Times.Impossible)));
    }

    [Fact]
    public void The_card_of_the_mission_is_read_from_one_line()
    {
        RequestReading read = RequestParser.Read("Topic: Type hints. When: Saturday afternoon, not before 3 pm", Grid);

        Assert.True(read.IsComplete);
        Assert.Equal(("Type hints.", "sat-15 sat-16"), (read.Title, string.Join(' ', read.Times.Preferred)));
    }

    [Theory]
    [InlineData("When: Saturday", "What is the topic?")]
    [InlineData("Just a chat about Vim on Saturday", "What is the topic?")]
    [InlineData("Topic: Vim\nWhen: Friday", "What do you mean by \"Friday\"?")]
    [InlineData("Topic: Vim\nWhen: after the keynote", "What do you mean by \"after the keynote\"?")]
    [InlineData("Topic: Vim\nWhen: Saturday evening", "No time slot fits \"Saturday evening\".")]
    [InlineData("Topic: Vim\nWhen: Saturday at 25", "What do you mean by \"Saturday at 25\"?")]
    [InlineData("Topic: Vim\nPeople: 20 to 30", "How many people do you expect?")]
    [InlineData("Topic: Vim\nTopic: Emacs", "There are several lines for the topic.")]
    [InlineData("Topic: a\u202Eb", "The topic cannot be posted as it is")]
    public void What_is_not_understood_is_asked_and_never_guessed(string mail, string question)
    {
        RequestReading read = RequestParser.Read(mail, Grid);

        Assert.Contains(read.Questions, asked => asked.StartsWith(question, StringComparison.Ordinal) || asked.Contains("cannot be posted", StringComparison.Ordinal));
        Assert.False(read.IsComplete);
        Assert.Throws<InvalidOperationException>(() => read.ToProposal(new ProposalId("r"), null));
    }

    [Fact]
    public void An_hour_that_can_only_mean_one_time_is_taken_and_noted_and_one_that_can_mean_two_is_asked()
    {
        Grid longDay = Grid.Create(Hall.Kolkata, [Hall.Red], [Slot(Hall.Day, "early", 3), Slot(Hall.Day, "late", 15)]);

        RequestReading one = RequestParser.Read("Topic: Vim\nWhen: Saturday, not before 3", Grid);
        RequestReading two = RequestParser.Read("Topic: Vim\nWhen: Saturday, not before 3", longDay);

        Assert.Equal(("sat-15 sat-16", "3 was taken for 15:00: nothing is on at the other."), (string.Join(' ', one.Times.Preferred), Assert.Single(one.Notes)));
        Assert.Equal("Is 3 in the morning or in the afternoon? Please add am or pm.", Assert.Single(two.Questions));
    }

    [Fact]
    public void A_phrase_that_says_no_makes_times_impossible_and_impossible_wins()
    {
        RequestReading read = RequestParser.Read("Topic: Vim\nWhen: Saturday; not in the morning", Grid);

        Assert.Equal(("sat-14 sat-15 sat-16", "sat-10 sat-11 sun-10 sun-11"), (string.Join(' ', read.Times.Preferred), string.Join(' ', read.Times.Impossible)));
    }

    [Fact]
    public void No_mail_takes_long_or_throws()
    {
        var random = new Random(3);
        string[] pieces = ["Topic:", "When:", "not before ", "3 pm", "Saturday", " or ", "\n\n", ";", "between 2 and ", "99", ">", "--", "\u0000", "नमस्ते", "People: ", "🚀"];
        for (int i = 0; i < 2_000; i++)
        {
            string mail = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));

            RequestReading read = RequestParser.Read(mail, Grid);

            Assert.True(read.Questions.Length > 0 || read.Title.Length > 0, mail);
        }

        Assert.Single(RequestParser.Read(new string('x', RequestParser.MaxLength + 1), Grid).Questions);
        RequestParser.Read(string.Concat(Enumerable.Repeat("When: not before ", RequestParser.MaxLength / 17)), Grid);
    }

    private static IEnumerable<TimeSlot> Slots(LocalDate day, string name) => new[] { 10, 11, 14, 15, 16 }.Select(hour => Slot(day, $"{name}-{hour}", hour));

    private static TimeSlot Slot(LocalDate day, string id, int hour) => new(new TimeSlotId(id), day + new LocalTime(hour, 0), day + new LocalTime(hour + 1, 0));
}
