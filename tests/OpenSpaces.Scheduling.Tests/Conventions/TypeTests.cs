using System.Collections.Immutable;
using System.Reflection;

namespace OpenSpaces.Scheduling.Tests.Conventions;

public sealed class TypeTests
{
    private static readonly Type[] Public = [.. typeof(Board).Assembly.GetExportedTypes()];

    [Fact]
    public void Every_public_class_is_sealed_or_made_to_be_derived_from() => Assert.Empty(NotSealed(Public));

    [Fact]
    public void No_public_property_can_be_set_after_it_was_made() => Assert.Empty(Settable(Public));

    [Fact]
    public void No_public_field_can_be_written() =>
        Assert.Empty(Public.SelectMany(type => type.GetFields()).Where(field => !field.IsInitOnly && !field.IsLiteral && !field.DeclaringType!.IsEnum).Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Every_record_that_holds_an_array_compares_its_content() => Assert.Empty(ComparesByReference(Public));

    [Fact]
    public void Public_nouns_live_in_the_root_namespace_and_extensions_of_services_in_theirs() =>
        Assert.All(Public, type => Assert.Contains(type.Namespace, new[] { "OpenSpaces.Scheduling", "Microsoft.Extensions.DependencyInjection" }));

    [Fact]
    public void Planted_violations_are_seen()
    {
        Assert.Single(NotSealed([typeof(Unsealed)]));
        Assert.Single(Settable([typeof(Unsealed)]));
        Assert.Single(ComparesByReference([typeof(ByReference)]));
    }

    private static IEnumerable<string> NotSealed(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name);

    /// <summary>Options that a host fills in by configuration are the exception that the options pattern asks for.</summary>
    private static IEnumerable<string> Settable(IEnumerable<Type> types) =>
        from type in types
        where !type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.Name.EndsWith("Input", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
        select $"{type.Name}.{property.Name}";

    private static IEnumerable<string> ComparesByReference(IEnumerable<Type> types) =>
        from type in types
        where type.GetMethod("<Clone>$") is not null
            && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Any(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        let comparison = type.GetMethod("Equals", [type])!
        where comparison.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null
        select type.Name;

#pragma warning disable CA1852 // That it is not sealed is what is planted.
    internal class Unsealed
#pragma warning restore CA1852
    {
        public int Value { get; set; }
    }

    internal sealed record ByReference(ImmutableArray<int> Values);
}
