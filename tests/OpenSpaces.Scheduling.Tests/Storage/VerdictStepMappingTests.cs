namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class VerdictStepMappingTests
{
    [Fact]
    public void Every_step_of_a_verdict_can_be_written_and_read()
    {
        var steps = typeof(VerdictStep).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VerdictStep)) && !type.IsAbstract).ToHashSet();

        var mapped = BoardJsonOptions.Info<VerdictStep>().PolymorphismOptions!.DerivedTypes;

        Assert.Equal(steps, mapped.Select(step => step.DerivedType).ToHashSet());
        Assert.All(mapped, step => Assert.Equal(step.DerivedType.Name, step.TypeDiscriminator));
    }
}
